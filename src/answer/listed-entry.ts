/** An entry in a list to browse and search. Apart from its builder, for readers that run in a browser. */
export interface ListedEntry {
  id: string;
  title: string;
  kind: 'guide' | 'catalogue';
  /** The family's title. */
  family: string;
  /** For reading, for example `ID 100050 (0x186D2)`. */
  codes: string[];
}
