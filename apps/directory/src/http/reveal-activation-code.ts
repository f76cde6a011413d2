import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { ActivationCodes, FIRST_ISSUE } from '../domain/credentials';

/** Adds the activation code to the answer outside of what is stored for repeats: the code itself is never stored. */
@Injectable()
export class RevealActivationCode implements NestInterceptor<{ officerId: string }, object> {
  constructor(private readonly codes: ActivationCodes) {}

  intercept(_: ExecutionContext, next: CallHandler<{ officerId: string }>): Observable<object> {
    const reveal = ({ officerId }: { officerId: string }): string =>
      this.codes.codeOf(officerId, FIRST_ISSUE);
    return next.handle().pipe(map((answer) => ({ ...answer, activationCode: reveal(answer) })));
  }
}
