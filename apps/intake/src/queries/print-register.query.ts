import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { toPrintedRegister, type RegisterLabels } from '../pdf/register-text';
import { renderInWorker } from '../pdf/render-in-worker';
import { VocabularyStore } from '../persistence/vocabulary-store';
import type { CodeRow } from '../vocabulary/vocabulary-rows';
import { GetRegister, type RegisterRequest } from './get-register.query';

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
    return renderInWorker(TABLE_WORKER, toPrintedRegister(register, this.labels(), this.clock.now()));
  }

  private labels(): RegisterLabels {
    const { kinds, channels, categories, refusalReasons, closureReasons } = this.store.law;
    return {
      kind: labelIn(kinds),
      channel: labelIn(channels),
      category: labelIn(categories),
      refusalReason: labelIn(refusalReasons),
      closureReason: labelIn(closureReasons),
    };
  }
}

/** The latest label of a code; old entries may hold a code that is in force no more. */
function labelIn(rows: readonly CodeRow[]): (code: string) => string {
  const labels = new Map(rows.map(({ code, labelVi }) => [code, labelVi]));
  return (code) => labels.get(code) ?? code;
}
