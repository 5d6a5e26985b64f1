import {
  DEFAULT_THEME, convertCssVariables, deepMerge, defaultCssVariablesResolver, localStorageColorSchemeManager, mergeMantineTheme,
} from '@mantine/core';
import { cssVariablesResolver, theme } from './theme';

/** Where the reader's choice of light, dark or "as the system" is kept. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'oasis.scheme' });

/**
 * Puts the theme's variables and the colour scheme on the page before anything is drawn.
 * A constructed stylesheet and an attribute set by our own bundle need neither an inline style nor an inline
 * script, so the content security policy can forbid both; Mantine's own `<style>` elements are turned off in App.
 */
export function adoptTheme(): void {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(deepMerge(defaultCssVariablesResolver(merged), cssVariablesResolver(merged))));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const chosen = colorSchemeManager.get('auto');
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['mantineColorScheme'] = chosen === 'auto' ? (systemIsDark ? 'dark' : 'light') : chosen;
}
