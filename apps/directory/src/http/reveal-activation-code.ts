import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { ActivationCodes, FIRST_ISSUE } from '../domain/credentials';

interface Issued {
  readonly officerId: string;
  /** Which of the officer's codes; the first without it. */
  readonly issue?: number;
}

/** Adds the activation code to the answer outside of what is stored for repeats: the code itself is never stored. */
@Injectable()
export class RevealActivationCode implements NestInterceptor<Issued, object> {
  constructor(private readonly codes: ActivationCodes) {}

  intercept(_: ExecutionContext, next: CallHandler<Issued>): Observable<object> {
    const reveal = ({ officerId, issue = FIRST_ISSUE }: Issued): string =>
      this.codes.codeOf(officerId, issue);
    return next.handle().pipe(map((answer) => ({ ...answer, activationCode: reveal(answer) })));
  }
}
