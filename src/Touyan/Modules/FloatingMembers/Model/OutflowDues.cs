using System.ComponentModel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Months for which somebody away paid his dues where he is, as his card or a receipt says: noted by his own branch, where the receiving organisation is not of this county.</summary>
[DisplayName("外出党员在流入地交纳党费")]
public sealed class OutflowDues : NotedDues
{
    public const int TakenByMaxLength = 100;

    private OutflowDues() { }

    [NotTraced]
    public OutflowId OutflowId { get; private set; }

    /// <summary>The organisation that took it.</summary>
    [DisplayName("收交的党组织")]
    public string TakenBy { get; private set; } = "";

    internal static OutflowDues Of(Outflow outflow, DuesFacts facts, string takenBy)
    {
        var made = new OutflowDues { OutflowId = outflow.Id, TakenBy = takenBy };
        made.Note(outflow.CountyCode, facts);
        return made;
    }
}
