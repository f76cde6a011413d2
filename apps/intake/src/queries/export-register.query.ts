import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { xlsxStream } from '@keng/platform';
import { toRegisterSheet } from '../pdf/register-sheet';
import { VocabularyStore } from '../persistence/vocabulary-store';
import { GetRegister, type RegisterRequest } from './get-register.query';
import { registerLabels } from './register-labels';

/** The register as a spreadsheet, for figures that the unit makes itself (row 22). */
@Injectable()
export class ExportRegister {
  constructor(
    @Inject(GetRegister) private readonly registers: GetRegister,
    @Inject(VocabularyStore) private readonly store: VocabularyStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns a workbook that is made while it is sent */
  async execute(actor: Actor, request: Omit<RegisterRequest, 'format'>): Promise<Readable> {
    const register = await this.registers.execute(actor, { ...request, format: 'xlsx' });
    return xlsxStream(toRegisterSheet(register, registerLabels(this.store.law), this.clock.now()));
  }
}
