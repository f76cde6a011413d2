import { App as AntdApp, ConfigProvider, theme as antd } from 'antd';
import enGB from 'antd/locale/en_GB';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScheme } from './scheme';

/**
 * Colours, fonts and words of Ant Design; its styles carry the nonce of this page's security policy. Only the shell
 * loads it: sign-in shows before it has arrived.
 */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const scheme = useScheme();
  return (
    <ConfigProvider
      csp={{ nonce: NONCE }}
      locale={i18n.language === 'en' ? enGB : viVN}
      theme={{
        algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
        token: TOKENS[scheme],
        components: { Button: { primaryColor: ON_PRIMARY[scheme], dangerColor: ON_PRIMARY[scheme] } },
      }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}

const FONT = "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif";
/** Contrast of at least 4.5 : 1 with the ground of each scheme (WCAG 2.2 AA). */
const TOKENS = {
  light: {
    fontFamily: FONT,
    colorPrimary: '#a3420b',
    colorError: '#b3121d',
    colorLink: '#8f3a09',
    colorTextPlaceholder: '#6b6b6b',
    // As native controls have it: 3 : 1 (WCAG 2.2, 1.4.11).
    colorBorder: '#8a8177',
    borderRadius: 6,
  },
  dark: {
    fontFamily: FONT,
    colorPrimary: '#e08e4a',
    colorError: '#ff8d8d',
    colorLink: '#f0a868',
    colorTextPlaceholder: '#9a9a9a',
    colorBorder: '#8a8073',
    borderRadius: 6,
  },
} as const;

/** Words on the primary colour, and on that of danger. */
const ON_PRIMARY = { light: '#ffffff', dark: '#171411' } as const;

const NONCE = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
