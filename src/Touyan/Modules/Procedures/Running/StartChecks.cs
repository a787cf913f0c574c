using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>What whoever begins a case must be and say.</summary>
public sealed class StartChecks(FindParties findParties, FindKeepers keepers, FieldCheck fields, CaseHooks hooks, Rules rules)
{
    public async Task<Result<Said>> AskAsync(
        ProcedureDefinition definition,
        CaseSubject subject,
        StartCase.Input input,
        DateOnly on,
        Actor by,
        CancellationToken ct
    )
    {
        var parties = await findParties.RunAsync(definition, subject, input.Parties, ct);
        if (parties.IsRefused)
            return parties.Refusal!;

        if (!await MayStartAsync(definition, subject, parties.Value, by, ct))
            return ProcedureRefusals.MayNotStart;

        var said = await fields.RunAsync(definition.Start.Fields, input.Values, new FieldSetting(by, on), ct);
        if (said.IsRefused)
            return said.Refusal!;

        var documents = input.Documents.Where(d => definition.Start.Documents.Any(known => known.Id == d.Document)).ToList();
        if (definition.Start.Documents.FirstOrDefault(d => d.IsRequired && documents.All(g => g.Document != d.Id)) is { } missing)
            return ProcedureRefusals.DocumentMissing(missing);

        var values = new CaseValues(said.Value);
        var moment = Moment(definition, subject, parties.Value, values, on, by);
        return await hooks.CheckAsync(definition.Start.Checks, moment, ct) is { } refusal
            ? refusal
            : new Said(parties.Value, values, documents);
    }

    /// <summary>Whether the actor is one of those who begin such a case about the subject.</summary>
    public async Task<bool> MayStartAsync(
        ProcedureDefinition definition,
        CaseSubject subject,
        IReadOnlyDictionary<string, OrganizationId> parties,
        Actor by,
        CancellationToken ct
    )
    {
        if (by.IsProgram)
            return definition.Start.ByItself;

        if (definition.Start.By.Any(k => k.Office is KeeperOffice.Starter))
            return true;

        var basis = new KeeperBasis(parties, subject.Member, Starter: null, CaseValues.None);
        var found = await keepers.RunAsync(definition.Start.By, allSign: false, basis, ct);
        return found.Any(k => k.Is(by));
    }

    private CaseMoment Moment(
        ProcedureDefinition definition,
        CaseSubject subject,
        IReadOnlyDictionary<string, OrganizationId> parties,
        CaseValues values,
        DateOnly on,
        Actor by
    ) =>
        new()
        {
            Case = default,
            Number = "",
            Definition = definition,
            Subject = subject,
            Parties = parties,
            Values = values,
            By = by,
            On = on,
            At = default,
            StartedOn = on,
            Rules = rules.On(on),
        };

    /// <summary>What was said and holds.</summary>
    public sealed record Said(
        IReadOnlyDictionary<string, OrganizationId> Parties,
        CaseValues Values,
        IReadOnlyList<DocumentGiven> Documents
    );
}
