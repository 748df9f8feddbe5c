using Microsoft.AspNetCore.Html;
using OpKoers.SafetyPicture.Composing;

namespace OpKoers.SafetyPicture.Features.Shared;

/// <summary>A table of a picture on a page.</summary>
/// <param name="Table">The table.</param>
/// <param name="Href">Where the name of a row leads, by its code; null for nowhere.</param>
/// <param name="Drawing">What is drawn in a cell, by row and column; null for nothing.</param>
internal sealed record TableView(PictureTable Table, Func<string, string>? Href = null, Func<int, int, IHtmlContent?>? Drawing = null)
{
    /// <summary>Class of the table; wide ones stack on a tablet too.</summary>
    public string Class { get; init; } = "t t--stack t--tight";
}
