// A text with a button that copies it.
import { useState } from 'react';

export function Copyable({ text }) {
  const [copied, setCopied] = useState(null);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div className="copyable">
      <button type="button" className="copy" onClick={copy}>
        {copied === text ? 'Copied' : 'Copy'}
      </button>
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}
