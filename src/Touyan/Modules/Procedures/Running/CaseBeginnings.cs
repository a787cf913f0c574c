using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Whether a case may begin: the procedure is in force, the subject in sight and in no other case of the kind, who begins may, and all is said.</summary>
public sealed class CaseBeginnings(CaseDesk desk, StartChecks checks, IEnumerable<ICaseSubjects> subjects, ProcedureBook book)
{
    public async Task<Result<(CaseBeginning Beginning, IReadOnlyList<DocumentGiven> Documents)>> RunAsync(
        StartCase.Input input,
        DateOnly on,
        Actor by,
        CancellationToken ct
    )
    {
        if (book.Find(input.Procedure, desk.Today) is not { } definition)
            return ProcedureRefusals.ProcedureNotFound;

        if (on > desk.Today)
            return ProcedureRefusals.InFuture;

        var kind = subjects.First(s => s.Kind == definition.Subject);
        if (input.Subject is not { } id || await kind.FindAsync(id, by, ct) is not { } subject || !definition.Start.Takes(subject))
            return ProcedureRefusals.SubjectNotFound;

        if (await RunningAlreadyAsync(definition, subject, ct) is { } number)
            return ProcedureRefusals.RunningAlready(number);

        var asked = await checks.AskAsync(definition, subject, input, on, by, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (parties, values, documents) = asked.Value;
        if (GateRules.CheckGiven(documents, desk.Today) is { } wrong)
            return wrong;

        return (
            new CaseBeginning
            {
                County = by.County,
                Definition = definition,
                KeptDefinition = await desk.Definitions.KeepAsync(definition, by, ct),
                Number = CaseNumbers.New(definition, on),
                Subject = subject,
                Parties = parties,
                Values = values,
                On = on,
            },
            documents
        );
    }

    private async Task<string?> RunningAlreadyAsync(ProcedureDefinition definition, CaseSubject subject, CancellationToken ct)
    {
        if (definition.AllowsSeveral)
            return null;

        var (id, procedure) = (subject.Id, definition.Id);
        return await desk
            .Db.Cases.Where(c => c.SubjectId == id && c.Procedure == procedure && c.State == CaseState.Open)
            .Select(c => c.Number)
            .FirstOrDefaultAsync(ct);
    }
}
