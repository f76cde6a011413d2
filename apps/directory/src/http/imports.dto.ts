import { IsString, Length, Matches } from 'class-validator';

/** The longest file in characters: more than the whole country's units. */
const LONGEST_FILE = 3_000_000;

export class PreviewImportDto {
  /** The file in CSV (RFC 4180) with its head, as for `units:import` and `officers:import`. */
  @IsString()
  @Length(1, LONGEST_FILE)
  csv!: string;
}

export class ConfirmImportDto extends PreviewImportDto {
  /** As the preview gave it. */
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}
