import { createTheme, virtualColor, type CSSVariablesResolver } from '@mantine/core';

/** The Han river: live, action, votes. */
const river = ['#EAF6F8', '#D2ECF0', '#A6DAE2', '#70C2CE', '#3DA6B6', '#178A9C', '#0B6F81', '#0A5A69', '#0B4552', '#0C313B'] as const;
/** The magpie: text and rules. */
const magpie = ['#F5F8F8', '#E8EEEF', '#D3DCDE', '#B2BFC3', '#87979D', '#64757C', '#4C5C63', '#37464C', '#202E34', '#101C21'] as const;
/** The ginkgo: mine, and realized. Never text on white. */
const ginkgo = ['#FFF8DB', '#FFEFB0', '#FFE37A', '#FFD645', '#FBC91B', '#E0AE00', '#A87F00', '#7D5E00', '#5A4300', '#3A2B00'] as const;
/** The city. This one and the next three are the status families of the Korean government's design system. */
const indigo = ['#EEF0FC', '#DCE0F8', '#BAC2F1', '#92A0E6', '#6C7DD9', '#4F60C6', '#3F4EA9', '#333F87', '#273064', '#1A2044'] as const;
const green = ['#EAF6EC', '#D8EEDD', '#A9DAB4', '#7EC88E', '#3FA654', '#228738', '#267337', '#285D33', '#1F4727', '#122B18'] as const;
const amber = ['#FFF3DB', '#FFE0A3', '#FFC95C', '#FFB114', '#C78500', '#9E6A00', '#8A5C00', '#614100', '#422C00', '#2E1F00'] as const;
const red = ['#FDEFEC', '#FCDFD9', '#F7AFA1', '#F48771', '#F05F42', '#DE3412', '#BD2C0F', '#8A240F', '#5C180A', '#390D05'] as const;
const dark = ['#E4ECEE', '#B9C6CA', '#93A3A9', '#6B7C83', '#3A4A51', '#2A383E', '#1C282D', '#152025', '#0E181C', '#0A1215'] as const;

export const theme = createTheme({
  colors: {
    river, gray: magpie, ginkgo, indigo, green, amber, red, dark,
    // Virtual, because Mantine works out a filled button's text from the light shade only unless the colour is virtual.
    brand: virtualColor({ name: 'brand', light: 'river', dark: 'river' }),
  },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: magpie[9],
  fontFamily: '"Pretendard Variable", Pretendard, -apple-system, "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.5rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.65', xl: '1.35' },
  headings: {
    fontWeight: '750',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.625rem, 1.2rem + 1.9vw, 2.5rem)', lineHeight: '1.28' },
      h2: { fontSize: '1.375rem', lineHeight: '1.35' },
      h3: { fontSize: '1.1875rem', lineHeight: '1.42' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'md',
  breakpoints: { xs: '22.5em', sm: '48em', md: '64em', lg: '80em', xl: '90em' },
  shadows: { sm: '0 1px 2px rgb(12 49 59 / .06)', md: '0 6px 20px rgb(12 49 59 / .10)', lg: '0 16px 48px rgb(12 49 59 / .16)' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/**
 * The semantic names that every stylesheet uses; no raw colour outside this file. Another city recolours here.
 * Tints (`--st-x-bg`) are step 0 of their family in light and fixed deep tones in dark.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--ease': 'cubic-bezier(.2,.7,.2,1)', '--t-fast': '120ms', '--t': '200ms', '--t-slow': '420ms', '--page': '75rem',
    '--on-mine': magpie[9], '--mine-edge': ginkgo[6], '--on-deep': '#FFFFFF', '--on-deep-2': river[2],
    '--deep-rule': river[4], '--deep-warn': ginkgo[3], '--deep-start': ginkgo[4], '--wave-1': river[8], '--wave-2': river[7],
  },
  light: {
    '--mantine-color-scheme': 'light',
    '--mantine-color-body': '#FFFFFF', '--mantine-color-text': magpie[9], '--mantine-color-dimmed': magpie[6], '--mantine-color-anchor': river[7],
    '--mantine-color-placeholder': magpie[5], '--mantine-color-default-border': magpie[4], '--mantine-color-error': red[6],
    '--sink': magpie[0], '--line': magpie[2], '--line-strong': magpie[4], '--ink': magpie[9], '--ink-2': magpie[7],
    '--water': river[6], '--water-soft': river[0], '--water-text': river[7],
    '--mine': ginkgo[4], '--deep': river[9], '--focus': river[8],
    '--st-open': river[7], '--st-city': indigo[6], '--st-yes': green[7], '--st-seed': amber[6], '--st-no': magpie[7], '--st-late': red[6],
    '--st-open-bg': river[0], '--st-city-bg': indigo[0], '--st-yes-bg': green[0], '--st-seed-bg': amber[0], '--st-no-bg': magpie[1], '--st-late-bg': red[0],
    '--tile-0': river[0], '--tile-1': river[1], '--tile-2': river[2], '--tile-3': river[6], '--tile-4': river[9],
    '--on-tile-0': river[8], '--on-tile-1': river[8], '--on-tile-2': river[9], '--on-tile-3': '#FFFFFF', '--on-tile-4': '#FFFFFF',
  },
  dark: {
    '--mantine-color-scheme': 'dark',
    '--mantine-color-body': '#0E181C', '--mantine-color-text': '#E4ECEE', '--mantine-color-dimmed': '#A5B4B9', '--mantine-color-anchor': river[3],
    // A step lighter: ink on a darker one is under 4.5:1.
    '--mantine-color-brand-filled-hover': river[3],
    '--mantine-color-placeholder': dark[2], '--mantine-color-default-border': '#64757C', '--mantine-color-error': red[3],
    '--sink': '#152025', '--line': '#2A383E', '--line-strong': '#64757C', '--ink': '#F2F7F8', '--ink-2': '#B9C6CA',
    '--water': river[4], '--water-soft': '#12303A', '--water-text': river[3],
    '--mine': ginkgo[3], '--deep': '#0A2830', '--focus': ginkgo[3],
    '--st-open': river[3], '--st-city': indigo[3], '--st-yes': green[3], '--st-seed': amber[2], '--st-no': '#B9C6CA', '--st-late': red[3],
    '--st-open-bg': '#12303A', '--st-city-bg': '#1F2542', '--st-yes-bg': '#15301C', '--st-seed-bg': '#332508', '--st-no-bg': '#1C282D', '--st-late-bg': '#3A1610',
    '--tile-0': '#152A31', '--tile-1': '#1A3A44', '--tile-2': '#0B5261', '--tile-3': river[4], '--tile-4': river[2],
    '--on-tile-0': river[1], '--on-tile-1': river[1], '--on-tile-2': '#FFFFFF', '--on-tile-3': '#06181D', '--on-tile-4': '#06181D',
  },
});
