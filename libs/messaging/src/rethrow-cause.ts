import { Catch, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Lets the cause of a handler's error reach the bus, where Nest would replace it by "Internal server error" and a
 * passing deadlock would look like poison (decisions 1.9). `@OnEvent` puts it on every handler, where it goes before
 * any filter of the application.
 */
@Catch()
export class RethrowCause implements RpcExceptionFilter {
  catch(cause: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => cause);
  }
}
