/**
 * The outside world, handed in as one argument: the disk in production, memory in tests. Paths are relative
 * to the workspace root and use forward slashes.
 */
export interface Workspace {
  /** Every file below `folder`, as sorted paths from the workspace root; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file, or `null` when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /**
   * Replaces all files below `folder` by these (paths relative to `folder`), or changes nothing: staged, journalled,
   * renamed. `null` means done; what the user's machine forbids comes back as a value.
   */
  replace(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<WriteFailure | null>;
  /** Replaces one file that exists, or changes nothing. `null` means done. */
  amend(path: string, bytes: Uint8Array): Promise<WriteFailure | null>;
  /** The bytes of a font file, named by the npm package that ships it and the path inside that package. */
  font(source: FontSource): Promise<Uint8Array>;
  /** Returns the stored result for `key`, or computes and stores it. `key` must name all inputs by content. */
  remember(key: string, compute: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** The same for what is computed without waiting. */
  rememberNow(key: string, compute: () => Uint8Array): Uint8Array;
  /**
   * Returns the value that this workspace keeps in memory for `key`, or makes and keeps it. `key` must name all inputs by
   * content; whoever gets the value must not change what it says.
   */
  keep<T>(key: string, make: () => T): T;
}

/** Why a folder or file could not be replaced; the files that were there are untouched. */
export interface WriteFailure {
  /**
   * `in-use`: another program holds a file open. `not-allowed`: no right to write. `no-space`: the disk is full.
   * `locked`: another build is writing, or one was killed on another machine; `path` is then its lock file.
   */
  readonly reason: 'in-use' | 'not-allowed' | 'no-space' | 'locked';
  /** The file or folder concerned, relative to the workspace root. */
  readonly path: string;
  /** For `locked`: who is writing, such as `process 4711 on kontor`; empty or absent where that is not known. */
  readonly holder?: string;
}

/** Where a font's bytes come from. */
export interface FontSource {
  /** An npm package, such as `@expo-google-fonts/inter`. */
  readonly package: string;
  /** A path inside the package, such as `400Regular/Inter_400Regular.ttf`. */
  readonly path: string;
}
