import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const ban = (selector, message) => ({ selector, message });

export default ts.config(
  { ignores: ['**/dist/**', '.nx/**', '**/node_modules/**', 'test/architecture/fixtures/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        project: [
          './libs/*/tsconfig.json',
          './{api,cli,workers,dashboard}/tsconfig.json',
          './dashboard/tsconfig.server.json',
          './tsconfig.specs.json',
        ],
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-control-regex': 'off',
      'no-restricted-syntax': [
        'error',
        ban('TSEnumDeclaration', 'Write a union of strings.'),
        ban(
          "CallExpression[callee.name='forwardRef'][arguments.0.type='ArrowFunctionExpression'][arguments.length=1]",
          'Two modules that need each other are one.',
        ),
      ],
    },
  },
  {
    files: ['{libs,workers,api,cli}/**/src/**/*.ts', 'dashboard/src/**/*.{ts,tsx}', 'dashboard/server/**/*.ts'],
    ignores: ['libs/config/src/**', '**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'libs/config is the only reader of the environment.' },
      ],
    },
  },
  {
    files: ['libs/{github,store,queue,config,telemetry,outbound}/src/**/*.ts', '{workers,api}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'libs/outbound is the one way out.' }] },
  },
  {
    files: ['libs/{activity,signals,documents,access}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Now is an argument here.' },
        { object: 'Math', property: 'random', message: 'The seed is an argument here.' },
      ],
    },
  },
  { files: ['dashboard/src/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    files: ['dashboard/public/**/*.js'],
    languageOptions: { globals: { localStorage: 'readonly', matchMedia: 'readonly', document: 'readonly' } },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
