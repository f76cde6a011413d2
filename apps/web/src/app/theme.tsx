import { App as AntdApp, ConfigProvider, theme as antd } from 'antd';
import enGB from 'antd/locale/en_GB';
import viVN from 'antd/locale/vi_VN';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Scheme = 'light' | 'dark';

const STORED = 'keng.scheme';
const SchemeContext = createContext<{
  readonly scheme: Scheme;
  readonly setScheme: (scheme: Scheme) => void;
}>({
  scheme: 'light',
  setScheme: () => undefined,
});

/** Light or dark, and how to choose. */
export const useScheme = () => use(SchemeContext);

/** Colours, fonts and words of Ant Design; its styles carry the nonce of this page's security policy. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [scheme, setScheme] = useState(rememberedScheme);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
    localStorage.setItem(STORED, scheme);
  }, [scheme]);
  const choice = useMemo(() => ({ scheme, setScheme }), [scheme]);
  return (
    <SchemeContext value={choice}>
      <ConfigProvider
        csp={{ nonce: NONCE }}
        locale={i18n.language === 'en' ? enGB : viVN}
        theme={{
          algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
          token: TOKENS[scheme],
          ...(scheme === 'dark' && { components: { Button: { primaryColor: '#171411' } } }),
        }}
        button={{ autoInsertSpace: false }}
      >
        <AntdApp component={false}>{children}</AntdApp>
      </ConfigProvider>
    </SchemeContext>
  );
}

const FONT = "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif";
/** Contrast of at least 4.5 : 1 with the ground of each scheme (WCAG 2.2 AA). */
const TOKENS = {
  light: {
    fontFamily: FONT,
    colorPrimary: '#a3420b',
    colorLink: '#8f3a09',
    colorTextPlaceholder: '#6b6b6b',
    borderRadius: 6,
  },
  dark: {
    fontFamily: FONT,
    colorPrimary: '#e08e4a',
    colorLink: '#f0a868',
    colorTextPlaceholder: '#9a9a9a',
    borderRadius: 6,
  },
} as const;

const NONCE = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

function rememberedScheme(): Scheme {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
