import { Injectable } from '@nestjs/common';
import { writePlan } from '../domain/plan';
import { SealedTexts } from '../domain/sealed-texts';
import { CaseDesk, type CaseChange } from './case-desk';

/** What a plan says (TT 28/2020 Đ.13). */
export interface PlanText {
  readonly purpose: string;
  readonly content: string;
  readonly steps: readonly { readonly text: string; readonly dueOn: string }[];
  readonly reporterProtection: string;
}

/** Writes or rewrites the draft of the verification plan (row 27). */
@Injectable()
export class WritePlan {
  constructor(
    private readonly desk: CaseDesk,
    private readonly texts: SealedTexts,
  ) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
    text: PlanText,
  ): Promise<{ planId: string; version: number }> {
    const { decision, version } = await this.desk.change(
      { ...request, action: 'write-plan' },
      async (current, context) => {
        const textId = context.newId();
        const written = writePlan(current, textId, context);
        await this.texts.put(current.id, textId, text);
        return written;
      },
    );
    return { planId: decision.plan.planId, version };
  }
}
