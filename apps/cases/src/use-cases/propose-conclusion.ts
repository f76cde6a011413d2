import { Injectable } from '@nestjs/common';
import { proposeConclusion, type ProposedConclusion } from '../domain/propose-conclusion';
import { SealedTexts } from '../domain/sealed-texts';
import { CaseDesk, type CaseChange } from './case-desk';

/** Files the closing report with its proposal (row 32). */
@Injectable()
export class ProposeConclusion {
  constructor(
    private readonly desk: CaseDesk,
    private readonly texts: SealedTexts,
  ) {}

  async execute(
    request: Omit<CaseChange, 'action'>,
    proposed: Omit<ProposedConclusion, 'textId'> & { readonly summary: string },
  ): Promise<{ proposalId: string; version: number }> {
    const { summary, ...facts } = proposed;
    const { decision, version } = await this.desk.change(
      { ...request, action: 'propose-conclusion' },
      async (current, context) => {
        const textId = context.newId();
        const decided = proposeConclusion(current, { ...facts, textId }, context);
        await this.texts.put(current.id, textId, { summary });
        return decided;
      },
    );
    return { proposalId: decision.proposal.proposalId, version };
  }
}
