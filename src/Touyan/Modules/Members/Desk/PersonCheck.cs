using Touyan.Kernel;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Desk;

/// <summary>Checks one person of a form exactly as a row of a roster is checked, and says beside which field it is wrong.</summary>
public sealed class PersonCheck(Rules rules, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [RosterColumn.AdmissionDate.Key()] = "AdmittedOn",
        [RosterColumn.ConversionDate.Key()] = "ConvertedOn",
        [RosterColumn.MemberKind.Key()] = "Kind",
    };

    /// <summary>The normal values, or the first thing that is wrong.</summary>
    /// <param name="form">What the form asks for.</param>
    /// <param name="books">The rest of the row as it stands in the books: all of it must agree.</param>
    /// <param name="organizations">Those that the row may name.</param>
    /// <param name="isTaken">True when another member has the number.</param>
    /// <param name="on">The day as of which he is judged, when it is entered later; today when none is given.</param>
    public Result<RosterEntry> Run(
        IReadOnlyDictionary<RosterColumn, string?> form,
        IReadOnlyDictionary<RosterColumn, string?> books,
        OrganizationNames organizations,
        bool isTaken,
        DateOnly? on = null
    )
    {
        var cells = Enum.GetValues<RosterColumn>().Select(c => SheetCell.Of(form.GetValueOrDefault(c) ?? books.GetValueOrDefault(c)));
        var context = RosterContext.Of(rules, on ?? clock.Today, organizations, _ => isTaken);
        var verdict = new RosterCheck(context).Check(new RosterRow(0, [.. cells]));

        // What a roster only warns of (a phone number that is none) is put right at once where somebody sits before a form that shows it.
        var asked = form.Keys.Select(column => column.Key()).ToHashSet(StringComparer.Ordinal);
        var problem = verdict.Problems.FirstOrDefault(p => !p.IsWarning || p.Column is null || asked.Contains(p.Column));
        return problem is null ? verdict.Entry! : Refused(problem);
    }

    private static Refusal Refused(SheetProblem problem) =>
        Refusal.Invalid(
            problem.Code,
            problem.Message,
            problem.Column is { } column ? Fields.GetValueOrDefault(column) ?? Pascal(column) : null
        );

    private static string Pascal(string key) => string.Concat(key.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
