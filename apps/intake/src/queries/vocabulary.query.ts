import { Inject, Injectable } from '@nestjs/common';
import { Clock, inForce, vietnamDate } from '@keng/kernel';
import { CORRECTION_FIELDS } from '../domain/correct-tip';
import { FACT_KINDS, PRECISIONS } from '../domain/tip-content';
import { ENCLOSURE_KINDS } from '../domain/request-transfer';
import { VocabularyStore } from '../persistence/vocabulary-store';
import type { CodeRow } from '../vocabulary/vocabulary-rows';
import type { VocabularyView } from './vocabulary.view';

/** What a desk may choose from, as the law stood on a day. */
@Injectable()
export class ReadVocabulary {
  constructor(
    @Inject(VocabularyStore) private readonly store: VocabularyStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @param asOf a day in Viet Nam; today without it */
  execute(asOf?: Temporal.PlainDate): VocabularyView {
    const day = asOf ?? vietnamDate(this.clock.now());
    const { law } = this.store;
    return {
      asOf: day.toString(),
      kinds: inForce(law.kinds, day).map((row) => ({ ...toCode(row), verifiable: row.verifiable })),
      channels: inForce(law.channels, day).map((row) => ({
        ...toCode(row),
        anonymousPossible: row.anonymousPossible,
        identityTypicallyAbsent: row.identityTypicallyAbsent,
        forms: [...row.forms],
      })),
      categories: inForce(law.categories, day).map((row) => ({
        ...toCode(row),
        group: row.kind,
        theme: row.theme,
        defaultUrgency: row.defaultUrgency,
      })),
      urgencies: inForce(law.urgencies, day).map(toCode),
      refusalReasons: inForce(law.refusalReasons, day).map(toCode),
      lateReasons: inForce(law.lateReasons, day).map(toCode),
      correctionReasons: inForce(law.correctionReasons, day).map(toCode),
      closureReasons: inForce(law.closureReasons, day).map((row) => ({
        ...toCode(row),
        outcome: row.outcome,
      })),
      transferReasons: inForce(law.transferReasons, day).map((row) => ({
        ...toCode(row),
        parentUnitOnly: row.parentUnitOnly,
      })),
      transferRefusalReasons: inForce(law.transferRefusalReasons, day).map(toCode),
      assessmentReasons: inForce(law.assessmentReasons, day).map((row) => ({
        ...toCode(row),
        valuable: row.valuable,
      })),
      ...this.callScript(day),
      factKinds: [...FACT_KINDS],
      precisions: [...PRECISIONS],
      enclosureKinds: [...ENCLOSURE_KINDS],
      correctionFields: [...CORRECTION_FIELDS],
    };
  }

  private callScript(day: Temporal.PlainDate): Pick<VocabularyView, 'questions' | 'dangerWords'> {
    const { mustAsks, dangerWords } = this.store.law;
    return {
      questions: inForce(mustAsks, day)
        .toSorted((a, b) => a.position - b.position)
        .map(({ questionCode, position, labelVi, labelEn, themes }) => ({
          questionCode,
          position,
          labelEn,
          label: labelVi,
          themes: [...themes],
        })),
      dangerWords: inForce(dangerWords, day).map(({ phrase, emergencyNumber, foldSafe }) => ({
        phrase,
        emergencyNumber,
        foldSafe,
      })),
    };
  }
}

/** A code as every vocabulary shows it. */
interface ShownCode {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly citation: string;
}

function toCode({ code, labelVi, labelEn, citation }: CodeRow): ShownCode {
  return { code, label: labelVi, labelEn, citation };
}
