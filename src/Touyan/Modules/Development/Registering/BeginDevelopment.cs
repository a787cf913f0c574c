using Touyan.Kernel;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Registering;

/// <summary>The case of a new applicant begins with his application; both are saved together, or neither.</summary>
public sealed class BeginDevelopment(StartCase start)
{
    public async Task<Refusal?> RunAsync(Applicant applicant, Actor by, CancellationToken ct)
    {
        var begun = await start.RunAsync(
            new StartCase.Input
            {
                Procedure = CaseFields.Procedure,
                Subject = applicant.Id.Value,
                On = applicant.AppliedOn,
                Values = new() { [CaseFields.AppliedOn] = applicant.AppliedOn.ToString("yyyy-MM-dd") },
            },
            by,
            ct
        );
        return begun.Refusal;
    }
}
