using OpKoers.Kernel;

namespace OpKoers.Reporting.Outputs.Printing;

/// <summary>Prints a page to PDF.</summary>
internal interface IPdfPrinter
{
    /// <summary>Whether there is a program to print with. Without one the pages say so and offer the page to print.</summary>
    bool IsAvailable { get; }

    /// <summary>
    /// The page as tagged PDF. Refusals: <c>pdf-unavailable</c> when there is no program to print with, <c>pdf-too-large</c>, <c>pdf-timeout</c> when it takes too
    /// long, <c>pdf-failed</c> when the program gives no PDF.
    /// </summary>
    /// <param name="page">A whole HTML page that carries everything it shows.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Result<byte[]>> PrintAsync(string page, CancellationToken cancellation);
}
