using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Opens the step that follows, and tells which were passed over.</summary>
public sealed class AdvanceCase(FindStep find, CaseNews news)
{
    public async Task OpenAsync(Case at, ProcedureDefinition definition, string next, DateOnly on, Doer by, CancellationToken ct)
    {
        var found = await find.RunAsync(definition, next, CaseSoFar.Of(at), on, ct);
        foreach (var passed in found.Passed)
            at.Tell(CaseEventKind.Skipped, $"不经“{passed.Step.Title}”：{passed.Why}", by);

        at.OpenNext(found.Step, found.Times, found.Keepers, by.At);
        await news.OpenedAsync(at, by, ct);
    }

    public static KeeperBasis BasisOf(Case at) =>
        new(
            at.Parties.ToDictionary(p => p.Party, p => p.OrganizationId, StringComparer.Ordinal),
            at.SubjectMember,
            at.StartedById,
            CaseValues.Read(at.Values)
        );
}
