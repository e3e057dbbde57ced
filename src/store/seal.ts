/** Encrypts tokens before they are kept: AES-256-GCM with a key made from a secret of the configuration. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Seal, Sealed } from '../desk/ports/installation.ts';
import { CodedError } from '../errors.ts';

/** The form of a sealed text, so that another may follow. */
const FORM = 'v1.';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes the seal of a secret; two secrets open nothing of each other. */
export function createSeal(secret: string, random: (bytes: number) => Uint8Array = randomBytes): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'mars-medic tokens', KEY_BYTES));
  return {
    seal: (text, context) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${FORM}${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}` as Sealed;
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
      try {
        if (!sealed.startsWith(FORM)) throw new RangeError('Another form.');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
      } catch (error) {
        throw new CodedError('SEAL_NOT_OPENED', [], { cause: error });
      }
    },
  };
}
