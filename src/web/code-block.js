/**
 * Teams' `CodeBlock` for the adaptivecards SDK, which does not know it: the lines in a fixed pitch, wrapped for narrow
 * screens, with a button that copies them.
 */

const COPIED_MS = 1500;

/** @param {HTMLButtonElement} button @param {string} code */
async function copy(button, code) {
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, COPIED_MS);
}

/** @param {string} code */
function draw(code) {
  const box = document.createElement('div');
  box.className = 'code-block';
  const text = document.createElement('pre');
  text.textContent = code;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', () => copy(button, code));
  box.append(text, button);
  return box;
}

/**
 * Makes the SDK know the element. Its looks are those of the class `code-block` in the page's style sheet.
 * @param {any} sdk The `AdaptiveCards` object of the SDK's script.
 */
export function registerCodeBlock(sdk) {
  class CodeBlock extends sdk.CardElement {
    static codeSnippetProperty = new sdk.StringProperty(sdk.Versions.v1_0, 'codeSnippet');
    static languageProperty = new sdk.StringProperty(sdk.Versions.v1_0, 'language');

    getJsonTypeName() {
      return 'CodeBlock';
    }

    internalRender() {
      return draw(this.getValue(CodeBlock.codeSnippetProperty) ?? '');
    }
  }
  sdk.GlobalRegistry.defaultElements.register('CodeBlock', CodeBlock);
}
