import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type KeyStore, unreadable } from './key-store.ts';

/** Encrypted text that says its own format. */
const prefix = 'sealed:v1:';

export const isSealed = (text: string): boolean => text.startsWith(prefix);

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text, in base64url. */
export function encrypt(key: Buffer, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** @throws Error when the key is another one or the text was changed */
export function decrypt(key: Buffer, text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** Seals and unseals under a key that is read when first needed. */
export function sealer(keys: KeyStore): { seal(secret: string): string; unseal(sealed: string): string } {
  let key: Buffer | null = null;
  return {
    seal(secret) {
      key ??= keys.create();
      return prefix + encrypt(key, secret);
    },
    unseal(sealed) {
      key ??= keys.load();
      if (!key || !isSealed(sealed)) throw unreadable();
      try {
        return decrypt(key, sealed.slice(prefix.length));
      } catch (error) {
        throw unreadable(error);
      }
    },
  };
}
