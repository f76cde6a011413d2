import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '@keng/persistence';

/** `vault.identity`; the two byte strings go in and never come out through this service. */
@Entity({ name: 'identity', schema: 'vault' })
export class IdentityRow {
  @PrimaryColumn('uuid')
  alias!: string;

  @Column('integer')
  version!: number;

  @Column('integer', { name: 'event_seq' })
  eventSeq!: number;

  @Column('uuid', { name: 'sealed_by' })
  sealedBy!: string;

  @Column('timestamptz', { name: 'sealed_at', transformer: instant })
  sealedAt!: Temporal.Instant;

  @Column('bytea', { name: 'sealed_key', nullable: true, select: false })
  sealedKey!: Buffer | null;

  @Column('bytea', { nullable: true, select: false })
  content!: Buffer | null;

  @Column('timestamptz', { name: 'destroyed_at', transformer: instant, nullable: true })
  destroyedAt!: Temporal.Instant | null;
}
