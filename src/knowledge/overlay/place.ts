/** Where a part of merged data was written, for faults that must name the team's file and line. */
import type { DataPath } from '../faults.ts';
import { type Located, type Place, placeOf, type SourceFile } from '../yaml-file.ts';

/** What a second file added to the data of a first. */
export interface Addition {
  file: SourceFile;
  /** How many items each list had before: an item past that was appended. */
  lengths: ReadonlyMap<PropertyKey, number>;
  /** Fields that the second file gave. */
  fields?: ReadonlySet<PropertyKey>;
  /** Where the data begins in the first file; the second file has it at the top. */
  prefix?: DataPath;
}

/** The `locate` of data that `addition` was merged into. */
export function locateAddition(from: Located, addition: Addition): (path: DataPath) => Place {
  const { file, lengths, fields, prefix = [] } = addition;
  return (path) => {
    const own = prefix.every((key, i) => path[i] === key) ? path.slice(prefix.length) : path;
    const [key, index, ...rest] = own;
    if (key === undefined) return placeOf(from, path);
    const length = lengths.get(key);
    if (length === undefined && fields?.has(key)) return { file, path: own };
    if (length === undefined || typeof index !== 'number' || index < length) return placeOf(from, path);
    return { file, path: [key, index - length, ...rest] };
  };
}
