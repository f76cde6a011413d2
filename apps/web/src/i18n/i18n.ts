import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { sayRefusalsIn } from '../api/refusal-texts';
import vi from './vi.json';

const i18n = createInstance();

/** Vietnamese is the source; English is complete, and fetched only where it is chosen. */
export type Language = 'vi' | 'en';

type Messages = Readonly<Record<string, unknown>>;
type MessagesOf = Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>>;

const CORE: MessagesOf = { vi: async () => ({ default: vi }), en: () => import('./en.json') };
const namespaces = new Map<string, MessagesOf>([['core', CORE]]);

const STORED = 'keng.language';

/** The language of this browser's last visit. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
}

/** Prepares the texts of the shell in the remembered language. */
export async function startTexts(): Promise<void> {
  const language = rememberedLanguage();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    defaultNS: 'core',
    resources: { vi: { core: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await chooseLanguage(language);
}

/** Shows every text in this language from now on, and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await Promise.all([...namespaces].map(([namespace, messages]) => load(namespace, messages, language)));
  sayRefusalsIn(language === 'en' ? (await import('../api/schema/refusals.en.json')).default : undefined);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

/** Fetches the texts of a desk before it is shown. */
export async function loadMessages(namespace: string, messages: MessagesOf): Promise<void> {
  namespaces.set(namespace, messages);
  await Promise.all([
    load(namespace, messages, 'vi'),
    load(namespace, messages, i18n.language === 'en' ? 'en' : 'vi'),
  ]);
}

async function load(namespace: string, messages: MessagesOf, language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, namespace)) return;
  i18n.addResourceBundle(language, namespace, (await messages[language]()).default);
}
