namespace OpKoers.Areas.Features.Shared;

/// <summary>The years in which something can be seen, the one that is shown, and where each leads.</summary>
internal sealed record YearLinks(IEnumerable<int> Years, int Shown, Func<int, string> Href);
