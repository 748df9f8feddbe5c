using Microsoft.AspNetCore.Http;
using OpKoers.Reporting.Work;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.MyWork;

/// <summary>Tells the shell how much waits for the user.</summary>
internal sealed class OwnWork(WorkReader work) : IOwnWork
{
    public string Href => ReportingLinks.MyWork;

    public async ValueTask<int> CountAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (await work.ReadAsync(context.RequestAborted)).Sum(line => line.Count);
    }
}
