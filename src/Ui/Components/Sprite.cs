using Microsoft.AspNetCore.Html;

namespace OpKoers.Ui.Components;

/// <summary>The shapes of the vocabulary and the logo, once per page; everything else refers to them.</summary>
public static class Sprite
{
    /// <summary>The symbols, for once on a page.</summary>
    public static HtmlString Html { get; } = new(
        """<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">"""
        + """<symbol id="i-gehaald" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.6" fill="currentColor"/><path d="M4.2 8.4 7 11.2 12 5.4" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></symbol>"""
        + """<symbol id="i-opkoers" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.7" fill="#fff" stroke="currentColor" stroke-width="1.8"/><circle cx="8" cy="8" r="3.5" fill="currentColor"/></symbol>"""
        + """<symbol id="i-aandacht" viewBox="0 0 16 16"><path class="i-fill" d="M8 1.2 15.2 14.6H.8Z" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M8 5.8v4.3M8 12.2v.2" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/></symbol>"""
        + """<symbol id="i-nietopkoers" viewBox="0 0 16 16"><rect x=".9" y=".9" width="14.2" height="14.2" rx="1.6" fill="currentColor"/><path d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4" fill="none" stroke="#fff" stroke-width="2.1" stroke-linecap="round"/></symbol>"""
        + """<symbol id="i-gav" viewBox="0 0 16 16"><rect x=".3" y="2.9" width="15.4" height="10.2" rx="5.1" fill="currentColor"/><path d="M3.9 6.9c1.2-1.2 2.4-1.2 4.1-.2s2.9 1 4.1-.2M3.9 10c1.2-1.2 2.4-1.2 4.1-.2s2.9 1 4.1-.2" fill="none" stroke="#fff" stroke-width="1.4" stroke-linecap="round"/></symbol>"""
        + """<symbol id="i-ntb" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#fff" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 1.8"/><path d="M6.1 6.4c0-1.2.8-1.9 2-1.9s1.9.7 1.9 1.7c0 1.3-1.9 1.4-1.9 2.8M8.1 11.4v.1" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/></symbol>"""
        + """<symbol id="i-opgeschort" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#fff" stroke="currentColor" stroke-width="1.5"/><path d="M6 5.2v5.6M10 5.2v5.6" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/></symbol>"""
        + """<symbol id="i-leeg" viewBox="0 0 16 16"><rect x="1.2" y="1.2" width="13.6" height="13.6" rx="1.6" fill="#fff" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.9"/></symbol>"""
        + """<symbol id="i-koers" viewBox="0 0 24 24"><path d="M1.8 21.2 22.2 2.8" stroke="currentColor" stroke-width="2.4" stroke-dasharray="4.2 2.9" fill="none"/><circle cx="13.2" cy="10.9" r="5.6" fill="currentColor" stroke="#fff" stroke-width="1.8"/></symbol>"""
        + "</svg>");
}
