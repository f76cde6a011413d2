import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@keng/kernel';
import { PasswordHasher } from '../domain/credentials';

/** So many people are waiting to sign in that more would only wait in vain (503). */
export class SignInBusy extends DomainError {
  readonly slug = 'try-again';
}

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. The package's enum is `const`: 2 is Argon2id. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const WAITING_LIMIT = 200;

/**
 * Argon2id off the main thread, on all cores but one at a time, so that a crowd signing in leaves room for the rest
 * of the process.
 */
@Injectable()
export class Argon2Passwords extends PasswordHasher {
  private free = Math.max(1, availableParallelism() - 1);
  private readonly waiting: (() => void)[] = [];
  /** What passwords of unknown users are compared with: nobody knows its password. */
  private readonly dummyHash = hash(crypto.randomUUID(), OPTIONS);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, OPTIONS));
  }

  verify(passwordHash: string | undefined, password: string): Promise<boolean> {
    return this.inTurn(async () => {
      const fits = await verify(passwordHash ?? (await this.dummyHash), password);
      return fits && passwordHash !== undefined;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= WAITING_LIMIT) throw new SignInBusy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
