/** Which events of a platform were taken: platforms send an event again when an answer is late. */
export interface Events {
  /** True for the one caller, of all processes, that comes first with this key within `ms` milliseconds. */
  first(key: string, ms: number): Promise<boolean>;
}
