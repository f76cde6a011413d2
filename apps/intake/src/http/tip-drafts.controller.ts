import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { ListTipDrafts } from '../queries/list-tip-drafts.query';
import { SavedDraftView, TipDraftsView } from '../queries/tip-drafts.view';
import { DiscardTipDraft } from '../use-cases/discard-tip-draft';
import { SaveTipDraft } from '../use-cases/save-tip-draft';
import { SaveTipDraftDto } from './tip-drafts.dto';
import { toInstant } from './to-instant';

const NO_CONTENT = 204;

/** Forms that were not registered yet: each officer's own. Saving needs no key, for its revision makes it repeatable. */
@Controller('drafts')
export class TipDraftsController {
  constructor(
    private readonly saveDraft: SaveTipDraft,
    private readonly discardDraft: DiscardTipDraft,
    private readonly listDrafts: ListTipDrafts,
  ) {}

  @Get()
  @Roles('operator')
  @ApiOkResponse({ type: TipDraftsView })
  list(@CurrentActor() actor: Actor): Promise<TipDraftsView> {
    return this.listDrafts.execute(actor);
  }

  @Put(':draftId')
  @Roles('operator')
  @ApiOkResponse({ type: SavedDraftView })
  async save(
    @CurrentActor() actor: Actor,
    @Param('draftId', IdPipe) draftId: string,
    @Body() { unitId, revision, receivedAt, form }: SaveTipDraftDto,
  ): Promise<SavedDraftView> {
    const kept = await this.saveDraft.execute(actor, {
      id: draftId,
      unitId: unitId ?? null,
      revision,
      receivedAt: toInstant(receivedAt),
      form,
    });
    return {
      draftId,
      revision: kept.revision,
      savedAt: kept.savedAt.toString(),
      kept: kept.revision === revision,
    };
  }

  @Delete(':draftId')
  @HttpCode(NO_CONTENT)
  @Roles('operator')
  @ApiNoContentResponse()
  async discard(@CurrentActor() actor: Actor, @Param('draftId', IdPipe) draftId: string): Promise<void> {
    await this.discardDraft.execute(actor, draftId);
  }
}
