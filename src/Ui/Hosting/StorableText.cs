using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace OpKoers.Ui.Hosting;

/// <summary>
/// Refuses an address or a form that holds the NUL character. No person types it, no page can show it, and PostgreSQL cannot store it; let in, it would
/// surface as a fault somewhere deep. One rule here holds for every page, form and query; a path with it is refused by the server itself.
/// </summary>
internal static class StorableText
{
    public static bool Holds(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        foreach (var (name, texts) in values)
        {
            if (!Holds(name) || !AllHold(texts))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Holds(string? text) => text is null || !text.Contains('\0', StringComparison.Ordinal);

    private static bool AllHold(StringValues texts)
    {
        foreach (var text in texts)
        {
            if (!Holds(text))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Refuses addresses, before anything reads them.</summary>
internal sealed class StorableAddresses(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.QueryString.HasValue || StorableText.Holds(context.Request.Query))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}

/// <summary>Refuses forms, after what bounds their size and their origin, and before anything is bound to them.</summary>
internal sealed class StorableForms : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!context.HttpContext.Request.HasFormContentType || await IsStorableAsync(context.HttpContext))
        {
            await next();
            return;
        }

        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    private static async Task<bool> IsStorableAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return StorableText.Holds(form) && form.Files.All(file => StorableText.Holds(file.FileName) && StorableText.Holds(file.Name));
        }
        catch (InvalidDataException)
        {
            // The server refuses it by itself in a form without files, with this: the sender's fault, not ours.
            return false;
        }
    }
}
