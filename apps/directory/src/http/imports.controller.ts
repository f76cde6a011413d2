import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Idempotent, Roles } from '@keng/platform';
import { ImportProgress } from '../persistence/import-progress';
import { ImportFile, type ImportDone, type ImportPreview } from '../use-cases/import-file';
import { ConfirmImportDto, PreviewImportDto } from './imports.dto';
import { ImportDoneView, ImportPreviewView, ImportProgressView } from './imports.view';
import { RevealImportedCodes } from './reveal-imported-codes';

const HTTP_OK = 200;
const SHOWN_ENTRIES = 1_000;
const DIGEST = /^[0-9a-f]{64}$/;

/** Units and officers from a file: first what it would do, then exactly that. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportFile,
    private readonly progress: ImportProgress,
  ) {}

  @Roles('administrator')
  @Post('units/preview')
  @HttpCode(HTTP_OK)
  @ApiOkResponse({ type: ImportPreviewView })
  async previewUnits(
    @CurrentActor() actor: Actor,
    @Body() { csv }: PreviewImportDto,
  ): Promise<ImportPreviewView> {
    return toView(await this.imports.preview(actor, 'units', csv));
  }

  @Roles('administrator')
  @Post('officers/preview')
  @HttpCode(HTTP_OK)
  @ApiOkResponse({ type: ImportPreviewView })
  async previewOfficers(
    @CurrentActor() actor: Actor,
    @Body() { csv }: PreviewImportDto,
  ): Promise<ImportPreviewView> {
    return toView(await this.imports.preview(actor, 'officers', csv));
  }

  @Roles('administrator')
  @Post('units')
  @Idempotent()
  @UseInterceptors(RevealImportedCodes)
  @ApiCreatedResponse({ type: ImportDoneView })
  importUnits(@CurrentActor() actor: Actor, @Body() body: ConfirmImportDto): Promise<ImportDone> {
    return this.confirm(actor, 'units', body);
  }

  /** The codes are added outside the stored answer, so their interceptor must stand below @Idempotent. */
  @Roles('administrator')
  @Post('officers')
  @Idempotent()
  @UseInterceptors(RevealImportedCodes)
  @ApiCreatedResponse({ type: ImportDoneView })
  importOfficers(@CurrentActor() actor: Actor, @Body() body: ConfirmImportDto): Promise<ImportDone> {
    return this.confirm(actor, 'officers', body);
  }

  /** How far the caller's own import of that digest has come; nothing of nothing before its first rows. */
  @Roles('administrator')
  @Get(':digest/progress')
  @ApiOkResponse({ type: ImportProgressView })
  async follow(@CurrentActor() actor: Actor, @Param('digest') digest: string): Promise<ImportProgressView> {
    const found = DIGEST.test(digest) ? await this.progress.find(actor.officerId, digest) : undefined;
    return { written: found?.written ?? 0, total: found?.total ?? 0 };
  }

  private confirm(
    actor: Actor,
    kind: 'units' | 'officers',
    { csv, digest }: ConfirmImportDto,
  ): Promise<ImportDone> {
    const onProgress = this.progress.follow(actor.officerId, digest);
    return this.imports.confirm(actor, kind, { csv, digest, onProgress });
  }
}

function toView({ digest, lines, entries, unchanged, faults }: ImportPreview): ImportPreviewView {
  const countOf = (state: string): number => entries.filter((entry) => entry.state === state).length;
  return {
    digest: digest ?? null,
    lines,
    added: countOf('added'),
    changed: countOf('changed'),
    unchanged,
    entries: entries.slice(0, SHOWN_ENTRIES).map((entry) => ({ ...entry })),
    faults: faults.map(({ line, column, fault }) => ({ line, column, fault })),
  };
}
