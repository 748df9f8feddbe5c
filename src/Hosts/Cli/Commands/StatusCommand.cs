using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Cli.Hosting;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Cli.Commands;

/// <summary><c>status [--programme SLUG] [--as-of DATE] [--json]</c>.</summary>
internal static class StatusCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--programme=", "--as-of=", "--json", "--municipality=", "--database=");
        arguments.Values();
        var asOf = AsOf(arguments);
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await using var scope = services.CreateAsyncScope();
        var organisation = await Organisations.FindAsync(arguments, scope.ServiceProvider);
        var programmes = await scope.ServiceProvider.GetRequiredService<IProgrammeStatus>()
            .GetAsync(organisation.Id, arguments.Option("--programme"), asOf, Tolerance(organisation));
        if (programmes.Count == 0 && arguments.Option("--programme") is { } slug)
        {
            await terminal.Error.WriteLineAsync($"Het programma '{slug}' is er niet. [programme-unknown]");
            return ExitCode.Refused;
        }

        await (arguments.Has("--json")
            ? terminal.Out.WriteLineAsync(CommandJson.Write(new { asOf, programmes = programmes.Select(Described) }))
            : StatusText.WriteAsync(programmes, asOf, terminal.Out));
        return ExitCode.Done;
    }

    private static JudgementTolerance Tolerance(Organisation organisation) =>
        JudgementTolerance.Of(organisation.Tolerance) is { Succeeded: true } set ? set.Value : JudgementTolerance.Default;

    private static DateOnly AsOf(Arguments arguments)
    {
        if (arguments.Option("--as-of") is not { } text)
        {
            return Clock.Today(TimeProvider.System);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"'{text}' is geen datum. Schrijf jaar-maand-dag, zoals 2020-12-31.");
    }

    private static object Described(ProgrammeStatusView programme) => new
    {
        programme.Slug,
        programme.Name,
        Goals = new { programme.Measured, Total = programme.Targets, Outcomes = programme.GoalOutcomes.ToDictionary(pair => pair.Key.Text(), pair => pair.Value) },
        Efforts = new
        {
            programme.Reported,
            Total = programme.Efforts,
            programme.Placeholders,
            Outcomes = programme.EffortOutcomes.ToDictionary(pair => JsonNamingPolicy.CamelCase.ConvertName(pair.Key.ToString()), pair => pair.Value),
        },
        Indicators = programme.Indicators.Select(Described),
    };

    private static object Described(IndicatorStatusView view)
    {
        var definition = view.Indicator.Definition;
        return new
        {
            Slug = definition.Key,
            definition.Name,
            Counts = view.Indicator.IsJudged,
            Outcome = view.Judgement.Outcome.Text(),
            Reason = view.Judgement.Reason.Text(),
            Baseline = view.Judgement.Baseline ?? definition.Baseline?.Value.Value,
            view.Judgement.Required,
            view.Judgement.Measured,
            view.Judgement.Progress,
            Formula = JudgementWords.Dutch.Formula(view.Case, view.Judgement, new FigureStyle(definition.Unit, definition.Decimals)),
        };
    }
}
