import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#f1efea',
  '#e4e3e0',
  '#cdd2d8',
  '#b4bac2',
  '#98a0aa',
  '#7b838e',
  '#5f6771',
  '#434b56',
  '#2d333b',
  '#1b1e23',
];

/** The values of design/mocks "Mantine 9 theme"; everything else on a page reads the tokens directly. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '19px', xl: '26px' },
  lineHeights: { xs: '1.3333', sm: '1.5385', md: '1.6', lg: '1.6842', xl: '1.5385' },
  headings: {
    fontFamily: 'var(--font)',
    sizes: {
      h1: { fontSize: '38px', lineHeight: '1.5789', fontWeight: '380' },
      h2: { fontSize: '26px', lineHeight: '1.5385', fontWeight: '450' },
      h3: { fontSize: '13px', lineHeight: '1.5385', fontWeight: '550' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { sm: '3px', md: '6px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  autoContrast: true,
  black: '#1b1e23',
  white: '#fdfcfa',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--paper-sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--ink)',
};

export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
