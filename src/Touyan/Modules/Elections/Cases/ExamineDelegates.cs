using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>代表资格审查: the delegates of an organisation are in order, and may vote at the congress.</summary>
internal sealed class ExamineDelegates(ElectionDesk desk) : MoveElection(desk)
{
    public const string Id = "election.examine-delegates";

    protected override Refusal? Move(Election election, CaseMoment moment, ElectionRules rules) => election.Approve(moment.On);
}
