import { Inject, Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { Ids, inForce, type Effective } from '@keng/kernel';
import type { AssessmentReason } from '../domain/assess-tip';
import type { ClassificationCodes } from '../domain/classify-tip';
import type { ClosureReason } from '../domain/close-tip';
import type { ClockLaw } from '../domain/desk-clocks';
import { DeskLaw } from '../domain/desk-law';
import type { RegistrationCodes } from '../domain/register-tip';
import type { TransferReason } from '../domain/request-transfer';
import { VocabularyStore } from './vocabulary-store';

/** The law tables, as decisions ask them. */
@Injectable()
export class StoredDeskLaw extends DeskLaw {
  constructor(
    @Inject(VocabularyStore) private readonly store: VocabularyStore,
    @Inject(DirectoryCopy) private readonly directory: DirectoryCopy,
    @Inject(Ids) private readonly ids: Ids,
  ) {
    super();
  }

  override registrationCodes(on: Temporal.PlainDate): RegistrationCodes {
    const { channels, lateReasons, refusalReasons, mustAsks } = this.store.law;
    return {
      channels: codesOn(channels, on),
      lateReasons: codesOn(lateReasons, on),
      refusalReasons: codesOn(refusalReasons, on),
      questions: new Set(inForce(mustAsks, on).map(({ questionCode }) => questionCode)),
    };
  }

  override classificationCodes(on: Temporal.PlainDate): ClassificationCodes {
    const { kinds, categories, refusalReasons } = this.store.law;
    return {
      kinds: codesOn(kinds, on),
      categories: codesOn(categories, on),
      refusalReasons: codesOn(refusalReasons, on),
    };
  }

  override verifiableKinds(on: Temporal.PlainDate): ReadonlySet<string> {
    return codesOn(
      this.store.law.kinds.filter(({ verifiable }) => verifiable),
      on,
    );
  }

  override transferReasons(on: Temporal.PlainDate): readonly TransferReason[] {
    return inForce(this.store.law.transferReasons, on);
  }

  override transferRefusalReasons(on: Temporal.PlainDate): ReadonlySet<string> {
    return codesOn(this.store.law.transferRefusalReasons, on);
  }

  override closureReasons(on: Temporal.PlainDate): readonly ClosureReason[] {
    return inForce(this.store.law.closureReasons, on);
  }

  override assessmentReasons(on: Temporal.PlainDate): readonly AssessmentReason[] {
    return inForce(this.store.law.assessmentReasons, on);
  }

  override correctionReasons(on: Temporal.PlainDate): ReadonlySet<string> {
    return codesOn(this.store.law.correctionReasons, on);
  }

  override async clockLaw(): Promise<ClockLaw> {
    const calendar = await this.directory.calendar();
    return {
      calendar,
      rulesOn: (day) => inForce(this.store.law.clockRules, day),
      newId: () => this.ids.next(),
    };
  }
}

function codesOn(
  rows: readonly (Effective & { readonly code: string })[],
  on: Temporal.PlainDate,
): ReadonlySet<string> {
  return new Set(inForce(rows, on).map(({ code }) => code));
}
