using System.Security.Cryptography;
using Touyan.Kernel;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Numbers of cases: what it is, the day, and five signs that nobody confuses on the phone. Papers have numbers without gaps; cases need none.</summary>
internal static class CaseNumbers
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 5;

    public static string New(ProcedureDefinition definition, DateOnly on) =>
        $"{definition.Prefix}{on:yyyyMMdd}-{RandomNumberGenerator.GetString(Signs, Length)}";
}
