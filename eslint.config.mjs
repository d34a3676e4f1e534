import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/**
 * The house: each room of `src/` may import only the rooms listed for it (and itself).
 * Arrows run one way, from what people see down to what is measured.
 */
const HOUSE = {
  framework: [],
  judgement: ['framework'],
  entries: ['judgement', 'framework'],
  statement: ['entries', 'judgement', 'framework'],
  workbook: ['statement', 'entries', 'judgement', 'framework'],
  functions: ['statement', 'judgement', 'framework'],
  commands: ['workbook', 'statement', 'entries', 'judgement', 'framework'],
  taskpane: ['commands', 'functions', 'workbook', 'statement', 'entries', 'judgement', 'framework'],
  cli: ['functions', 'workbook', 'statement', 'entries', 'judgement', 'framework'],
  workbench: ['workbook', 'functions', 'entries', 'judgement', 'framework'],
};
const ROOMS = Object.keys(HOUSE);

/** Globals and packages that belong to one part of the house only. */
const OFFICE = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'].map((name) => ({
  name,
  message: `${name} is Microsoft's: only workbook/excel, functions/register, commands and the pane's entry use it.`,
}));
const OFFICE_ALLOWED = [
  'src/workbook/excel/**',
  'src/commands/**',
  'src/functions/register.ts',
  'src/taskpane/index.tsx',
  'src/workbench/**',
];

const arrows = ROOMS.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...ROOMS.filter((other) => other !== room && !HOUSE[room].includes(other)).map((other) => ({
            group: [`**/${other}/**`, `**/${other}`],
            message: `${room} may not import ${other}: arrows run one way.`,
          })),
          ...(room === 'taskpane' || room === 'workbench'
            ? []
            : [
                {
                  group: ['react', 'react-dom', 'react/*', 'react-dom/*', '@fluentui/*'],
                  message: 'React lives in the pane.',
                },
              ]),
          ...(room === 'workbench'
            ? []
            : [
                {
                  group: ['@univerjs/*', '@microsoft/office-js*'],
                  message: 'Only the workbench may use this.',
                },
              ]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.cache/**', 'test/e2e/screenshots/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...OFFICE] } },
  { files: OFFICE_ALLOWED, rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/workbook/excel/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: { 'office-addins/no-navigational-load': 'error', 'office-addins/no-empty-load': 'error' },
  },
  {
    files: ['src/{taskpane,workbench}/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...arrows,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-globals': 'off',
    },
  },
);
