/** The installation of the Slack app in a workspace, with its tokens. */
declare const sealed: unique symbol;

/** An encrypted text; only `Seal.seal` makes one, so that no token is kept in the clear. */
export type Sealed = string & { readonly [sealed]: true };

/** Encrypts and opens texts; `context` (the tenant) must be the same for both. */
export interface Seal {
  seal(text: string, context: string): Sealed;
  /** Throws `SEAL_NOT_OPENED` for another key, another context or a changed text. */
  open(text: Sealed, context: string): string;
}

export interface Installation {
  save(installation: Sealed): Promise<void>;
  load(): Promise<Sealed | undefined>;
  remove(): Promise<void>;
}
