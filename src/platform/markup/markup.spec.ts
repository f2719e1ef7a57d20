import { html, Markup } from './markup.js';

describe('a piece of a page', () => {
  it('takes what is filled in for text, in an attribute too', () => {
    const said = `"><script>alert('x')</script>&`;
    expect(html`<p title="${said}">${said}</p>`.source).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('holds others, one or many, and leaves out what is not there', () => {
    const lines = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
    expect(html`${lines}${undefined}${false}${7}`.source).toBe('<li>a</li><li>&lt;b&gt;</li>7');
    expect(html`${'<i>'}`).toBeInstanceOf(Markup);
  });
});
