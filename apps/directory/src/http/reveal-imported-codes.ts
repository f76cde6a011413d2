import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { AccountRepository } from '../domain/account-repository';
import { ActivationCodes, FIRST_ISSUE } from '../domain/credentials';
import type { ImportDone } from '../use-cases/import-file';
import type { ImportDoneView } from './imports.view';

/** Adds the codes of new officers to the answer outside of what is stored for repeats. */
@Injectable()
export class RevealImportedCodes implements NestInterceptor<ImportDone, ImportDoneView> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly codes: ActivationCodes,
  ) {}

  intercept(_: ExecutionContext, next: CallHandler<ImportDone>): Observable<ImportDoneView> {
    return next.handle().pipe(mergeMap((done) => this.reveal(done)));
  }

  private async reveal({ officerIds, ...counts }: ImportDone): Promise<ImportDoneView> {
    const usernames = await this.accounts.usernamesOf(officerIds);
    const codes = officerIds.map((officerId) => ({
      username: usernames.get(officerId) ?? '',
      activationCode: this.codes.codeOf(officerId, FIRST_ISSUE),
    }));
    return { ...counts, codes };
  }
}
