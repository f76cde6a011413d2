import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Param,
  type PipeTransform,
  Put,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, InvalidFields, SignedIn } from '@keng/platform';
import { PREFERENCE_KEY_PATTERN } from '../domain/preference';
import { KeepPreferences } from '../use-cases/keep-preferences';
import { PreferenceDto, PreferencesView, SavedPreferenceView } from './preferences.dto';

/** The key in a path. */
@Injectable()
class PreferenceKeyPipe implements PipeTransform<string, string> {
  transform(key: string): string {
    if (!PREFERENCE_KEY_PATTERN.test(key)) throw InvalidFields.of('key', 'wrong_form');
    return key;
  }
}

/** Everybody's own settings; the last one set holds, so a repeat changes nothing and needs no key. */
@Controller('preferences')
export class PreferencesController {
  constructor(private readonly preferences: KeepPreferences) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: PreferencesView })
  async list(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    const preferences = await this.preferences.list(actor);
    return { items: preferences.map((kept) => ({ ...kept, updatedAt: kept.updatedAt.toString() })) };
  }

  @SignedIn()
  @Put(':key')
  @ApiOkResponse({ type: SavedPreferenceView })
  async save(
    @CurrentActor() actor: Actor,
    @Param('key', PreferenceKeyPipe) key: string,
    @Body() { value }: PreferenceDto,
  ): Promise<SavedPreferenceView> {
    const { version, updatedAt } = await this.preferences.save(actor, key, value);
    return { key, version, updatedAt: updatedAt.toString() };
  }

  @SignedIn()
  @Delete(':key')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('key', PreferenceKeyPipe) key: string): Promise<void> {
    return this.preferences.remove(actor, key);
  }
}
