// GraphiQL's editor themes with contrast enough for small text: comments, and the numbers of lines.
import { useEffect } from 'react';
import { useMonaco } from '@graphiql/react';

const PAPER = ['editorHoverWidget.background', 'editorSuggestWidget.background', 'editorWidget.background', 'menu.background', 'quickInput.background'];
const ACCENT = ['focusBorder', 'textLink.foreground', 'textLink.activeForeground', 'editorLink.activeForeground', 'list.highlightForeground', 'list.focusHighlightForeground', 'editorSuggestWidget.selectedForeground'];
const WASH = ['list.hoverBackground', 'editorSuggestWidget.selectedBackground', 'menu.selectionBackground', 'quickInputList.focusBackground'];
const NUMBER = ['editorLineNumber.foreground', 'editorLineNumber.dimmedForeground'];
const CLEAR = ['editor.background', 'scrollbar.shadow'];

function makeTheme({ base, paper, accent, wash, number, argument, comment }) {
  const parts = [[PAPER, paper], [ACCENT, accent], [WASH, wash], [NUMBER, number], [CLEAR, '#ffffff00']];
  const colors = Object.fromEntries(parts.flatMap(([names, color]) => names.map((name) => [name, color])));
  const rules = [
    { token: 'argument.identifier.gql', foreground: argument },
    { token: 'comment', foreground: comment },
  ];
  return { base, inherit: true, colors, rules };
}

const THEMES = {
  'graphiql-DARK': makeTheme({ base: 'vs-dark', paper: '#212a3b', accent: '#ff5794', wash: '#ff579419', argument: '#9a95ff', comment: '#8fbf7b', number: '#a3adc0' }),
  'graphiql-LIGHT': makeTheme({ base: 'vs', paper: '#ffffff', accent: '#d60590', wash: '#d6059019', argument: '#5a57bd', comment: '#1d6b1d', number: '#4d5a73' }),
};

/** Puts our themes in the place of GraphiQL's as soon as the editor is there. */
export function useContrast() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (monaco) for (const [name, theme] of Object.entries(THEMES)) monaco.editor.defineTheme(name, theme);
  }, [monaco]);
}
