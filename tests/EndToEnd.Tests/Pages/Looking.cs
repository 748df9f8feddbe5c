using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>What can be found wrong with a page by looking at it. Each finding is a line for people.</summary>
internal static class Looking
{
    // What sticks out to the right, unless something around it clips or scrolls by itself.
    private const string Overflow = """
        () => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) return [];
          const kept = element => {
            for (let above = element.parentElement; above && above !== document.body; above = above.parentElement)
              if (getComputedStyle(above).overflowX !== 'visible') return true;
            return false;
          };
          const name = element => element.tagName.toLowerCase() + (typeof element.className === 'string' && element.className ? '.' + element.className.trim().replace(/\s+/g, '.') : '');
          const found = [...document.body.querySelectorAll('*')]
            .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > edge + 0.5 && !kept(element))
            .map(element => `${name(element)} ends at ${Math.round(element.getBoundingClientRect().right)}: ${element.textContent.trim().slice(0, 40)}`);
          return [`the page is ${document.documentElement.scrollWidth} px wide`, ...found.slice(0, 8)];
        }
        """;

    /// <summary>Collects what the browser complains about from now on: script errors, refused resources, breaches of the content policy.</summary>
    public static ConcurrentQueue<string> Complaints(IPage page)
    {
        var complaints = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            // A page that is not there is a complaint of its own; the status is checked by itself.
            if (message.Type is "error" or "warning" && !(message.Text.Contains("404", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
            {
                complaints.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, message) => complaints.Enqueue("script: " + message);
        page.RequestFailed += (_, request) => complaints.Enqueue($"request failed: {request.Url} {request.Failure}");
        return complaints;
    }

    /// <summary>What axe finds: everything that breaks a rule of WCAG, and everything else that is serious or critical.</summary>
    public static async Task<IEnumerable<string>> AccessibilityAsync(IPage page)
    {
        var result = await page.RunAxe();
        return result.Violations.Where(Counts).SelectMany(rule => rule.Nodes.Select(node => $"axe {rule.Impact} {rule.Id}: {rule.Help} at {node.Target}: {node.Html}"));
    }

    public static async Task<IEnumerable<string>> OverflowAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        return (await page.EvaluateAsync<string[]>(Overflow)).Select(line => $"overflow at {width} px: {line}");
    }

    private static bool Counts(AxeResultItem rule) => rule.Impact is "serious" or "critical" || rule.Tags.Any(tag => tag.StartsWith("wcag", StringComparison.Ordinal));
}
