import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@keng/kernel';

/** An officer as stored. */
@Entity({ name: 'officer', schema: 'directory' })
export class OfficerRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('integer', { name: 'event_seq' })
  eventSeq!: number;

  @Column('text')
  username!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('boolean')
  active!: boolean;
}

/** An appointment as stored. */
@Entity({ name: 'appointment', schema: 'directory' })
export class AppointmentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'officer_id' })
  officerId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  role!: Role;

  @Column('text', { nullable: true })
  capacity!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text')
  basis!: string;
}
