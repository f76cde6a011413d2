import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { toPrintedRegister } from '../pdf/register-text';
import { renderInWorker } from '../pdf/render-in-worker';
import { VocabularyStore } from '../persistence/vocabulary-store';
import { GetRegister, type RegisterRequest } from './get-register.query';
import { registerLabels } from './register-labels';

const TABLE_WORKER = join(__dirname, '..', 'pdf', 'table.worker');

/** The register as it is printed and bound (row 22). */
@Injectable()
export class PrintRegister {
  constructor(
    @Inject(GetRegister) private readonly registers: GetRegister,
    @Inject(VocabularyStore) private readonly store: VocabularyStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the bytes of a PDF */
  async execute(actor: Actor, request: Omit<RegisterRequest, 'format'>): Promise<Uint8Array> {
    const register = await this.registers.execute(actor, { ...request, format: 'pdf' });
    return renderInWorker(
      TABLE_WORKER,
      toPrintedRegister(register, registerLabels(this.store.law), this.clock.now()),
    );
  }
}
