import { BaseRpcContext } from '@nestjs/microservices';
import type { Envelope } from './envelope';

/** What a handler gets as `@Ctx()`. */
export class EventContext extends BaseRpcContext<[Envelope]> {
  constructor(envelope: Envelope) {
    super([envelope]);
  }

  get envelope(): Envelope {
    return this.args[0];
  }
}
