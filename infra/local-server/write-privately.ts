import { chmodSync, writeFileSync } from 'node:fs';

const PRIVATE_FILE = 0o600;

/** Writes a file that nobody else may read, also where it was open to others before. */
export function writePrivately(file: string, text: string): void {
  writeFileSync(file, text, { mode: PRIVATE_FILE });
  chmodSync(file, PRIVATE_FILE);
}
