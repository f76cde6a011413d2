import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { composePlaces, type PlacePeriod, type PlaceStep } from './compose-places';

/** The document in one encoding, ready to be sent. */
export interface EncodedPlaces {
  /** As `Content-Encoding` names it; absent: as it is. */
  readonly encoding?: 'br' | 'gzip';
  /** Strong: other bytes, another tag. */
  readonly etag: string;
  readonly bytes: Buffer;
}

/** The document in every encoding, the smallest first. */
export type PlacesDocument = readonly EncodedPlaces[];

/** Nearly as small as the highest quality makes it, in less than half its time. */
const BROTLI_QUALITY = 10;
const DIGEST_LENGTH = 22;

/** Neither number ever falls: units are not deleted, and each change raises a version. */
const REVISION = `
  select count(*) || '/' || coalesce(sum(version), 0) as revision from directory.unit where kind = 'administrative'`;

/** One statement, so that units and steps are of one moment; neighbours side by side, for they pack well. */
const SELECT = `
  select (${REVISION}) as revision, (
    select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'unitType', u.unit_type, 'form', p.form,
      'name', p.name, 'fullName', p.full_name, 'parentId', p.parent_id, 'validFrom', p.valid_from,
      'validTo', p.valid_to)
      order by u.unit_type desc, first.valid_from desc, first.parent_id, u.code, u.id, p.valid_from), '[]')
    from directory.unit u
    join lateral (select valid_from, parent_id from directory.unit_period where unit_id = u.id
                  order by valid_from limit 1) first on true
    join directory.unit_period p on p.unit_id = u.id where u.kind = 'administrative'
  ) as periods, (
    select coalesce(jsonb_agg(jsonb_build_object('fromUnitId', l.from_unit_id, 'toUnitId', l.to_unit_id)
      order by l.from_unit_id, l.to_unit_id), '[]')
    from directory.unit_lineage l join directory.unit u on u.id = l.from_unit_id where u.kind = 'administrative'
  ) as steps`;

/** All administrative units in one document, made once after each change of them and kept in memory. */
@Injectable()
export class PlacesQuery {
  private kept: { readonly revision: string; readonly document: Promise<PlacesDocument> } | undefined;

  constructor(private readonly work: UnitOfWork) {}

  async execute(): Promise<PlacesDocument> {
    const [row] = await this.work.query<{ revision: string }>(REVISION);
    const revision = row?.revision ?? '';
    if (this.kept?.revision !== revision) this.keep(revision);
    return this.kept?.document ?? this.make();
  }

  /** Whoever asks while it is being made waits for the same one. */
  private keep(revision: string): void {
    const document = this.make();
    this.kept = { revision, document };
    document.catch(() => {
      if (this.kept?.document === document) this.kept = undefined;
    });
  }

  private async make(): Promise<PlacesDocument> {
    const [row] = await this.work.query<{
      periods: readonly PlacePeriod[];
      steps: readonly PlaceStep[];
    }>(SELECT);
    return encode(JSON.stringify(composePlaces(row?.periods ?? [], row?.steps ?? [])));
  }
}

async function encode(json: string): Promise<PlacesDocument> {
  const bytes = Buffer.from(json);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, DIGEST_LENGTH);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return [
    { encoding: 'br', etag: `"${digest}-br"`, bytes: br },
    { encoding: 'gzip', etag: `"${digest}-gzip"`, bytes: gz },
    { etag: `"${digest}"`, bytes },
  ];
}
