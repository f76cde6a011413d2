import { IsString } from 'class-validator';

/** Variables of the vault beside those of every service. */
export class VaultSettings {
  @IsString({
    message: 'give the path of the vault’s key file; it is made on the first start and must be backed up',
  })
  KENG_VAULT_KEY_FILE!: string;
}
